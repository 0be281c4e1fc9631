using Microsoft.AspNetCore.Components;

namespace HotDash.Web.Features.EscalationsTile;

/// <summary>Raised by hotdash.js when the pointer or the focus comes into the list, and when both have left it.</summary>
public sealed class PresenceEventArgs : EventArgs
{
    public bool Inside { get; set; }
}

/// <summary>Makes <c>@onhdpresence</c> known to Razor.</summary>
[EventHandler("onhdpresence", typeof(PresenceEventArgs), enableStopPropagation: true, enablePreventDefault: false)]
public static class EventHandlers;
