namespace HotDash.Web.Gateways.Store;

/// <summary>The start is refused; the message is one sentence for the person at the terminal.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
