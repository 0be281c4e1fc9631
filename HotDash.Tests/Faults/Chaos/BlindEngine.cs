using System.Reflection;
using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Store;

namespace HotDash.Tests.Faults.Chaos;

/// <summary>Sabotage: takes an unclear end for a failure, so that it is simply tried again.</summary>
public class BlindEngine : DispatchProxy
{
    public IStoreEngine Real { get; set; } = null!;

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        for (var i = 0; i < args!.Length; i++)
        {
            if (args[i] is OutboxCommand.Wait { Action: LedgerActions.Unknown } doubt)
                args[i] = doubt with { State = OutboxState.Pending, MaybeSent = false, NotBefore = doubt.NotBefore - TimeSpan.FromSeconds(Stage.Quiet) };
        }

        return targetMethod!.Invoke(Real, args);
    }
}
