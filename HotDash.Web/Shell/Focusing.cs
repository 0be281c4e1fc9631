using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace HotDash.Web.Shell;

/// <summary>Moves the focus where a press leads to: the button that was pressed is gone, and the focus with it.</summary>
internal static class Focusing
{
    /// <summary>Nothing happens when the element, or the page, has gone meanwhile.</summary>
    public static async Task TryFocusAsync(this ElementReference element)
    {
        try
        {
            await element.FocusAsync();
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException or ObjectDisposedException)
        {
            // A newer rendering took it away.
        }
    }
}
