using HotDash.Core.People;
using Microsoft.EntityFrameworkCore;

namespace HotDash.Web.Gateways.Store;

/// <summary>The people: data, not code. The sample roster fills an empty table.</summary>
public sealed class RosterStore(IDbContextFactory<HotDashDb> contexts)
{
    public async Task<IReadOnlyList<Person>> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Roster.AsNoTracking().ToListAsync(ct);
        return rows.Select(Read).OrderBy(p => p.Role).ThenBy(p => p.Name, StringComparer.Ordinal).ToList();
    }

    public async Task<Person?> FindAsync(string email, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Roster.AsNoTracking().SingleOrDefaultAsync(r => r.Email == email, ct);
        return row is null ? null : Read(row);
    }

    public Task SaveAsync(IReadOnlyList<Person> people, CancellationToken ct) =>
        Upsert.RunAsync(contexts, db => SaveAsync(db, people, ct), ct);

    private static async Task<int> SaveAsync(HotDashDb db, IReadOnlyList<Person> people, CancellationToken ct)
    {
        foreach (var person in people)
        {
            var row = await db.Roster.SingleOrDefaultAsync(r => r.Email == person.Email, ct);
            if (row is null) db.Roster.Add(row = new RosterRow { Email = person.Email });
            row.Name = person.Name;
            row.Role = person.Role.ToString().ToLowerInvariant();
            row.ChatwootUserId = person.ChatwootUserId ?? row.ChatwootUserId;
        }

        return await db.SaveChangesAsync(ct);
    }

    private static Person Read(RosterRow row) =>
        new(row.Email, row.Name, Enum.Parse<Role>(row.Role, ignoreCase: true), row.ChatwootUserId);
}
