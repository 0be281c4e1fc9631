using HotDash.Core.Decisions;
using HotDash.Core.People;
using HotDash.Tests.Support;
using HotDash.Web.Features.Audit;
using HotDash.Web.Gateways.Store;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace HotDash.Tests.Features.Audit;

/// <summary>The audit page on a log of its own.</summary>
public abstract class AuditContext : ConsoleContext
{
    protected static readonly Person Riley = new("riley@example.com", "Riley Chen", Role.Manager, 6);
    protected const string Shown = "Hi Dana, your order leaves tomorrow.";
    protected const string Sent = "Hi Dana, your order left today.";

    protected AuditContext()
        : this(new LedgerInMemory())
    {
    }

    private AuditContext(LedgerInMemory log)
        : base(services => services.AddSingleton<ILedgerReader>(log).AddAudit()) => Log = log;

    internal LedgerInMemory Log { get; }

    protected NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    protected static Decision Approved(Person by, long conversation = 42, string note = "", string? warn = null) =>
        DecisionPlan.Approve(Planned.Facts(conversation, by: by), Sent, note, new SuggestionShown("ship_update@3", Shown), warn);

    /// <summary>The page at this address, as the person who is signed in.</summary>
    protected IRenderedComponent<AuditPage> Open(string query = "", Guid? decision = null)
    {
        Navigation.NavigateTo("/audit" + (decision is { } id ? $"/{id}" : "") + query);
        var page = Render<AuditPage>(p => p.Add(c => c.DecisionId, decision));
        page.WaitForState(() => page.FindAll("[data-testid=audit-loading]").Count == 0);
        return page;
    }

    protected static IReadOnlyList<string?> Ids(IRenderedComponent<AuditPage> page) =>
        [.. page.FindAll("[data-testid=audit-row]").Select(r => r.GetAttribute("data-decision-id"))];
}
