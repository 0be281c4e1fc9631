namespace HotDash.Sandbox.Liquid;

#pragma warning disable CA1032 // Thrown and caught inside this folder only.
/// <summary>Chatwoot keeps the text as it stands when Liquid refuses it.</summary>
internal sealed class LiquidSyntaxException(string message) : Exception(message);
#pragma warning restore CA1032
