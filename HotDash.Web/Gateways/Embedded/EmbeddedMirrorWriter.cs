using HotDash.Core.Conversations;
using HotDash.Web.Gateways.Store;
using Microsoft.EntityFrameworkCore;

namespace HotDash.Web.Gateways.Embedded;

/// <summary>One writer at a time for the whole file, because two would only wait for it.</summary>
public sealed class EmbeddedMirrorWriter(IDbContextFactory<HotDashDb> contexts) : IMirrorWriter, IDisposable
{
    private readonly SemaphoreSlim _writer = new(1);

    public async Task<T> WriteAsync<T>(ConversationId id, Func<HotDashDb, Task<T>> write, CancellationToken ct)
    {
        await _writer.WaitAsync(ct);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            return await write(db);
        }
        finally
        {
            _writer.Release();
        }
    }

    public void Dispose() => _writer.Dispose();
}
