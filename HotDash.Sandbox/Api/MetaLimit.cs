namespace HotDash.Sandbox.Api;

/// <summary>conversations/meta is answered 30 times a minute for each user.</summary>
internal sealed class MetaLimit(TimeProvider time)
{
    private const int MostInAMinute = 30;

    private readonly Lock _gate = new();
    private readonly Dictionary<long, (DateTimeOffset Since, int Count)> _windows = [];

    public bool Allows(long userId)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var (since, count) = _windows.GetValueOrDefault(userId, (now, 0));
            if (now - since >= TimeSpan.FromMinutes(1)) (since, count) = (now, 0);
            _windows[userId] = (since, count + 1);
            return count < MostInAMinute;
        }
    }
}
