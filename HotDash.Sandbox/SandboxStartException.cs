namespace HotDash.Sandbox;

/// <summary>The sandbox cannot start; the message is one sentence for the person at the terminal.</summary>
public sealed class SandboxStartException : Exception
{
    public SandboxStartException()
    {
    }

    public SandboxStartException(string message) : base(message)
    {
    }

    public SandboxStartException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
