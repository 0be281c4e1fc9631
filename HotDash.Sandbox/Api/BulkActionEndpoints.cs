using HotDash.Sandbox.Changes;
using HotDash.Sandbox.Delivery;
using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Api;

/// <summary>Adds and removes labels without the race of replacing a list. Accepted now, carried out a little later.</summary>
internal sealed class BulkActionEndpoints(SandboxState state, LaterQueue later, SandboxOptions options)
{
    public void Map(ApiRouter router) =>
        router.Map("POST", "/api/v1/accounts/{aid}/bulk_actions", Accept);

    /// <summary>Carries out what a stopped sandbox had accepted.</summary>
    public void Resume()
    {
        foreach (var id in state.Read(desk => desk.LabelJobs.Keys.ToList())) CarryLater(id);
    }

    private Answer Accept(Call call)
    {
        if (call.Text("type") != "Conversation") return new Answer(422, null, """{"success":false}""");
        var ids = Call.Strings(call.Body["ids"]).Select(text => long.TryParse(text, out var id) ? id : 0).ToList();
        var labels = call.Body["labels"];
        var job = state.Change(change =>
        {
            var accepted = new LabelJob(
                change.Desk.NextLabelJobId,
                ids,
                Call.Strings(labels?["add"]),
                Call.Strings(labels?["remove"]),
                call.Person.Name);
            change.Save(accepted);
            return accepted;
        });
        CarryLater(job.Id);
        return Answer.Empty();
    }

    private void CarryLater(long id) => later.After(options.BulkDelay, () => state.TryChange(change =>
    {
        if (change.Desk.LabelJobs.TryGetValue(id, out var job)) LabelChanges.Carry(change, job);
    }));
}
