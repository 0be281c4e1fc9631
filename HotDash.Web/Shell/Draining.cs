namespace HotDash.Web.Shell;

/// <summary>From the moment this node was told to stop: the balancer takes it out, and no page begins here any more.</summary>
public sealed class Draining
{
    private volatile bool _hasBegun;

    public bool HasBegun => _hasBegun;

    public void Begin() => _hasBegun = true;
}
