using HotDash.Core.Conversations;
using HotDash.Core.Guardrails;
using HotDash.Core.People;
using Microsoft.EntityFrameworkCore;

namespace HotDash.Web.Gateways.Store;

/// <summary>
/// What operators ask leads to release, and what came of it. Asked here; answered only by a decision, in the
/// transaction that logs it (<see cref="IStoreEngine.CommitAsync"/>).
/// </summary>
public sealed class ReleaseStore(IDbContextFactory<HotDashDb> contexts, RosterStore roster, ChangeHints hints)
{
    /// <summary>Asks; an earlier question of the same author here that nobody has answered is withdrawn.</summary>
    public async Task AskAsync(ReleaseQuestion question, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var earlier = db.Releases.Where(r =>
            r.ConversationId == question.ConversationId.Value && r.AuthorEmail == question.Author.Email && r.State == "asked");
        await earlier.ExecuteUpdateAsync(set => set.SetProperty(r => r.State, "withdrawn"), ct);
        db.Releases.Add(new ReleaseRow
        {
            Id = question.Id,
            ConversationId = question.ConversationId.Value,
            AuthorEmail = question.Author.Email,
            AuthorName = question.Author.Name,
            Reply = question.Reply,
            TextSha256 = question.TextSha256,
            Plea = question.Plea,
            SeenMessageId = question.SeenMessageId,
            AskedAt = question.AskedAt,
        });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        hints.Changed(question.ConversationId);
    }

    /// <summary>What was not withdrawn, oldest first, by conversation: of one, or of all that are not resolved.</summary>
    public async Task<ILookup<ConversationId, ReleaseQuestion>> ReadAsync(ConversationId? only, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Releases.AsNoTracking()
            .Where(r => r.State != "withdrawn" && (only == null
                ? db.Conversations.Any(c => c.Id == r.ConversationId && c.Status != "resolved")
                : r.ConversationId == only.Value.Value))
            .ToListAsync(ct);
        IReadOnlyList<Person> people = rows.Count == 0 ? [] : await roster.ReadAsync(ct);
        return rows.OrderBy(r => r.AskedAt).ToLookup(r => new ConversationId(r.ConversationId), r => Read(r, people));
    }

    private static ReleaseQuestion Read(ReleaseRow row, IReadOnlyList<Person> people) => new()
    {
        Id = row.Id,
        ConversationId = new ConversationId(row.ConversationId),
        Author = Find(people, row.AuthorEmail, row.AuthorName),
        Reply = row.Reply,
        TextSha256 = row.TextSha256,
        Plea = row.Plea,
        SeenMessageId = row.SeenMessageId,
        AskedAt = row.AskedAt,
        State = Enum.Parse<ReleaseState>(row.State, ignoreCase: true),
        Lead = row.LeadEmail is { } lead ? Find(people, lead, lead) : null,
        Reason = row.Reason,
    };

    /// <summary>Whoever has left the roster keeps the name, and decides no more than an operator.</summary>
    private static Person Find(IReadOnlyList<Person> people, string email, string name) =>
        people.FirstOrDefault(p => p.Email == email) ?? new Person(email, name, Role.Operator, null);
}
