using System.Text.Json.Nodes;
using HotDash.Sandbox.State;
using HotDash.Sandbox.Wire;

namespace HotDash.Sandbox.Api;

internal static class ContactEndpoints
{
    private const int PageSize = 15;

    public static void MapContacts(this ApiRouter router, TimeProvider time)
    {
        router.Read("contacts", (call, desk) => List(call, [.. desk.Contacts.Values]));
        router.Read("contacts/search", Search);
        router.Read("contacts/{id}", (call, desk) => desk.Contacts.TryGetValue(call.Route("id"), out var contact)
            ? Answer.Ok(new JsonObject { ["payload"] = ContactJson.Rest(contact) })
            : Answer.NotFound());
        router.Read("contacts/{id}/conversations", (call, desk) => desk.Contacts.ContainsKey(call.Route("id"))
            ? Answer.Ok(new JsonObject { ["payload"] = Conversations(call, desk, time.GetUtcNow()) })
            : Answer.NotFound());
        router.Change("PUT", "contacts/{id}", Update);
    }

    private static Answer List(Call call, IReadOnlyList<Contact> contacts)
    {
        var page = Math.Max(call.Number("page") ?? 1, 1);
        // The page comes back as it was sent: a text, or 1 when it was not sent.
        JsonNode current = call.Text("page") is { } sent ? sent : 1;
        return Answer.Ok(new JsonObject
        {
            ["meta"] = new JsonObject { ["count"] = contacts.Count, ["current_page"] = current },
            ["payload"] = Payload(Page(contacts.OrderBy(contact => contact.Name, StringComparer.OrdinalIgnoreCase), page)),
        });
    }

    private static Answer Search(Call call, Desk desk)
    {
        if (call.Text("q") is not { Length: > 0 } words)
            return Answer.Unprocessable("Specify search string with parameter q");
        var found = desk.Contacts.Values.Where(contact =>
            new[] { contact.Name, contact.Email, contact.PhoneNumber, contact.Identifier }
                .Any(text => text?.Contains(words.Trim(), StringComparison.OrdinalIgnoreCase) == true)).ToList();
        var page = Math.Max(call.Number("page") ?? 1, 1);
        var shown = Page(found.OrderBy(contact => contact.Id), page).ToList();
        JsonNode current = call.Text("page") is { } sent ? sent : 1;
        return Answer.Ok(new JsonObject
        {
            ["meta"] = new JsonObject
            {
                ["count"] = shown.Count,
                ["current_page"] = current,
                ["has_more"] = found.Count > page * PageSize,
            },
            ["payload"] = Payload(shown),
        });
    }

    private static Answer Update(Call call, Change change)
    {
        if (!change.Desk.Contacts.TryGetValue(call.Route("id"), out var contact)) return Answer.NotFound();
        if (call.Has("name")) contact.Name = call.Text("name");
        if (call.Has("email")) contact.Email = call.Text("email");
        if (call.Has("phone_number")) contact.PhoneNumber = call.Text("phone_number");
        // Merged here, unlike the custom attributes of a conversation.
        foreach (var (key, value) in call.Body["custom_attributes"] as JsonObject ?? [])
            contact.CustomAttributes[key] = value?.DeepClone();
        foreach (var (key, value) in call.Body["additional_attributes"] as JsonObject ?? [])
            contact.AdditionalAttributes[key] = value?.DeepClone();
        change.Save(contact);
        return Answer.Ok(new JsonObject { ["payload"] = ContactJson.Rest(contact) });
    }

    private static JsonArray Conversations(Call call, Desk desk, DateTimeOffset now) => ConversationEndpoints.Payload(
        desk,
        desk.Conversations.Values
            .Where(conversation => conversation.ContactId == call.Route("id") && ApiRouter.MaySee(call.Person, conversation))
            .OrderByDescending(conversation => conversation.LastActivityAt)
            .Take(20),
        call.Person,
        now);

    private static IEnumerable<Contact> Page(IEnumerable<Contact> contacts, long page) =>
        contacts.Skip((int)Math.Min(page - 1, int.MaxValue / PageSize) * PageSize).Take(PageSize);

    private static JsonArray Payload(IEnumerable<Contact> contacts) => new([.. contacts.Select(ContactJson.Rest)]);
}
