using HotDash.Sandbox.Faults;
using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Samples;

/// <summary>Opens the store; a new one gets its identity and its first conversations in one transaction.</summary>
internal static class StoreOpening
{
    public static SandboxState Open(
        SandboxOptions options, FaultSwitch faults, TimeProvider time, ILoggerFactory loggers)
    {
        var wanted = SandboxStoreFile.SourceOf(options);
        var store = SandboxStore.Open(options.DataDirectory);
        try
        {
            var desk = new Desk();
            if (!store.Load(desk)) Found(store, desk, options, time, wanted, loggers);
            else if (store.Source != wanted) throw OtherSource(options, store.Source);
            return new SandboxState(desk, store, faults, time);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private static void Found(
        SandboxStore store, Desk desk, SandboxOptions options, TimeProvider time, string source, ILoggerFactory loggers)
    {
        var change = new Change(desk, time.GetUtcNow());
        if (options.Conversations is { } path)
            new ConversationsFile(path, loggers.CreateLogger<ConversationsFile>()).Place(change);
        else
            BuiltInSample.Place(change);
        store.Found(Guid.CreateVersion7(time.GetUtcNow()).ToString(), source, change.Documents);
    }

    private static SandboxStartException OtherSource(SandboxOptions options, string has)
    {
        var path = Path.Combine(options.DataDirectory, SandboxStore.FileName);
        var from = has == SandboxStoreFile.BuiltIn ? "the built-in sample" : $"another conversations file (SHA-256 {has[..12]}…)";
        var wants = options.Conversations is { } file ? $"Sandbox:Conversations names {file}" : "Sandbox:Conversations is not set";
        return new SandboxStartException(
            $"{path} was made from {from}, but {wants}: move that store away, or name another Data:Directory.");
    }
}
