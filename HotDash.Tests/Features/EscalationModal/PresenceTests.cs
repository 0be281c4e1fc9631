using HotDash.Core.People;
using HotDash.Tests.Sandbox;
using HotDash.Web.Gateways.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HotDash.Tests.Features.EscalationModal;

/// <summary>Who else is at it stands in the modal (G10), and it goes when the modal closes.</summary>
public sealed class PresenceTests : EscalationDialogContext
{
    private static readonly Person Noah = new("noah@example.com", "Noah Kim", Role.Operator, 3);

    private PresenceStore Presence => Services.GetRequiredService<PresenceStore>();

    [Fact]
    public async Task A_colleague_who_has_it_open_is_named_and_I_am_not()
    {
        var dialog = await OpenAsync(Asked(1, "Where is my order?"));
        Assert.Empty(dialog.FindAll("[data-testid=presence]"));
        await Presence.HereAsync(Noah, Id, CancellationToken.None);
        await FollowAsync(dialog);
        Until(dialog, () => Assert.Equal("Noah Kim has this open, too.", dialog.Find("[data-testid=presence]").TextContent.Trim()));
    }

    [Fact]
    public async Task Opening_says_so_beating_keeps_it_and_closing_ends_it()
    {
        await OpenAsync(Asked(1, "Where is my order?"));
        await Eventually.BecomesAsync(true, IsThereAsync);
        for (var beats = 0; beats < 5; beats++)
        {
            var before = await SeenAtAsync();
            Time.Advance(PresenceStore.Beat);
            await Eventually.BecomesAsync(before + PresenceStore.Beat, SeenAtAsync);
        }

        await DisposeComponentsAsync();
        await Eventually.BecomesAsync(false, IsThereAsync);
    }

    private async Task<bool> IsThereAsync() => (await Presence.ReadAsync(Id, CancellationToken.None))[Id].Any();

    private async Task<DateTimeOffset> SeenAtAsync()
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<HotDashDb>>().CreateDbContextAsync(CancellationToken.None);
        return (await db.Presence.AsNoTracking().SingleAsync(CancellationToken.None)).SeenAt;
    }
}
