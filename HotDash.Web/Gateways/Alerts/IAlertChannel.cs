namespace HotDash.Web.Gateways.Alerts;

/// <summary>A way to tell people outside the console. Sending throws when it fails; the caller decides what that means.</summary>
public interface IAlertChannel
{
    /// <summary>As logs name it.</summary>
    string Name { get; }

    Task SendAsync(Alert alert, CancellationToken ct);
}

/// <summary>What is told. Never a customer's words: channels are outside what we can erase.</summary>
public sealed record Alert(string Subject, IReadOnlyList<string> Lines);
