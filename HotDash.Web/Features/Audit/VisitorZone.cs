using Microsoft.JSInterop;

namespace HotDash.Web.Features.Audit;

/// <summary>The reader's time zone, as the browser names it; UTC when it does not, or under a name unknown here.</summary>
public sealed class VisitorZone(IJSRuntime js)
{
    public async Task<TimeZoneInfo> ReadAsync()
    {
        try
        {
            var module = await js.InvokeAsync<IJSObjectReference?>("import", "/js/zone.js");
            if (module is null) return TimeZoneInfo.Utc;
            await using (module)
            {
                var name = await module.InvokeAsync<string?>("zone");
                return name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;
            }
        }
        catch (JSException)
        {
            return TimeZoneInfo.Utc; // the script could not be loaded
        }
        catch (JSDisconnectedException)
        {
            return TimeZoneInfo.Utc; // the page was closed meanwhile
        }
    }
}
