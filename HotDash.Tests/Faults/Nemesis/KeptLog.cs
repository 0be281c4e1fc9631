using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace HotDash.Tests.Faults.Nemesis;

/// <summary>Keeps every line as a file would hold it, exceptions included.</summary>
internal sealed class KeptLog : ILoggerProvider
{
    public ConcurrentQueue<(LogLevel Level, string Line)> Lines { get; } = new();

    public IEnumerable<string> Errors => Lines.Where(l => l.Level >= LogLevel.Error).Select(l => l.Line);

    public ILogger CreateLogger(string categoryName) => new Book(this, categoryName);

    public void Dispose()
    {
        // The lines outlive the node: they are read after it.
    }

    private sealed class Book(KeptLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) log.Lines.Enqueue((logLevel, $"{category}: {formatter(state, exception)} {exception}"));
        }
    }
}
