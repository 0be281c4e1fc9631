using Microsoft.EntityFrameworkCore;

namespace HotDash.Web.Gateways.Store;

/// <summary>
/// The plain tables. The ledger and the outbox are deliberately absent: they are written by
/// <see cref="IStoreEngine"/> alone, in one way only.
/// </summary>
public sealed class HotDashDb(DbContextOptions<HotDashDb> options) : DbContext(options)
{
    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();

    public DbSet<MessageRow> Messages => Set<MessageRow>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    public DbSet<PresenceRow> Presence => Set<PresenceRow>();

    public DbSet<ReleaseRow> Releases => Set<ReleaseRow>();

    public DbSet<WebhookRow> Webhooks => Set<WebhookRow>();

    public DbSet<RosterRow> Roster => Set<RosterRow>();

    public DbSet<OperatorTokenRow> OperatorTokens => Set<OperatorTokenRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        if (Database.IsNpgsql())
        {
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
            configurationBuilder.Properties<string>().HaveConversion<StorableTextConverter>();
        }
        else
        {
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<IsoTextConverter>();
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ConversationRow>().ToTable("conversations");
        modelBuilder.Entity<ConversationRow>().Property(c => c.Id).ValueGeneratedNever();
        modelBuilder.Entity<MessageRow>().ToTable("messages");
        modelBuilder.Entity<MessageRow>().Property(m => m.Id).ValueGeneratedNever();
        modelBuilder.Entity<DraftRow>().ToTable("drafts").HasKey(d => new { d.OperatorEmail, d.ConversationId });
        modelBuilder.Entity<PresenceRow>().ToTable("presence").HasKey(p => new { p.ConversationId, p.OperatorEmail });
        modelBuilder.Entity<ReleaseRow>().ToTable("releases").Property(r => r.Id).ValueGeneratedNever();
        modelBuilder.Entity<WebhookRow>().ToTable("webhooks").HasKey(w => w.DeliveryId);
        modelBuilder.Entity<RosterRow>().ToTable("roster").HasKey(r => r.Email);
        modelBuilder.Entity<OperatorTokenRow>().ToTable("operator_tokens").HasKey(t => t.Email);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
            property.SetColumnName(SnakeCase(property.Name));
        if (!Database.IsNpgsql()) return;
        modelBuilder.HasDefaultSchema("hotdash");
        modelBuilder.Entity<ConversationRow>().Property(c => c.Labels).HasColumnType("json");
        modelBuilder.Entity<ConversationRow>().Property(c => c.Orders).HasColumnType("json");
        modelBuilder.Entity<ConversationRow>().Property(c => c.Facts).HasColumnType("json");
        modelBuilder.Entity<ConversationRow>().Property(c => c.Pauses).HasColumnType("json");
    }

    private static string SnakeCase(string name) =>
        string.Concat(name.Select((c, i) =>
            char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
