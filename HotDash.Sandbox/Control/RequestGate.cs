using HotDash.Sandbox.Api;
using HotDash.Sandbox.Faults;

namespace HotDash.Sandbox.Control;

/// <summary>What every API request passes first: the log, then the faults that strike before any handler.</summary>
internal sealed class RequestGate(RequestLog log, FaultSwitch faults, TimeProvider time)
{
    public async Task RunAsync(HttpContext http, RequestDelegate next)
    {
        var body = await ReceivedBody.ReadAsync(http.Request);
        http.Features.Set(body);
        if (http.Request.Path.StartsWithSegments("/sandbox", StringComparison.Ordinal))
        {
            await next(http);
            return;
        }

        var request = http.Request;
        var entry = log.Add(
            time.GetUtcNow(), request.Method, request.Path + request.QueryString, ApiAuthentication.Caller(request)?.Email, body.Json);
        http.Features.Set(entry);
        if (await StrikeAsync(http, entry) is { } struck) await AnswerWriter.WriteAsync(http, struck);
        else await next(http);
    }

    private async Task<Answer?> StrikeAsync(HttpContext http, LogEntry entry)
    {
        var settings = faults.Settings;
        if (settings.Unreachable)
        {
            entry.Fault = "unreachable";
            return Answer.Reset;
        }

        if (settings.LatencyMs > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(settings.LatencyMs), time, http.RequestAborted);
        var isRead = http.Request.Method == "GET" || http.Request.Path.Value!.EndsWith("/filter", StringComparison.Ordinal);
        return isRead && faults.TakeForRead() is { } fault ? await ReadFaultAsync(http, entry, fault) : null;
    }

    private async Task<Answer> ReadFaultAsync(HttpContext http, LogEntry entry, ReadFault fault)
    {
        entry.Fault = fault.Mode;
        if (fault.Mode == FaultModes.Hang)
            await Task.Delay(TimeSpan.FromSeconds(fault.HangSeconds), time, http.RequestAborted);
        return fault.Mode switch
        {
            FaultModes.Status500 => Answer.ServerError(),
            FaultModes.Status429 => Answer.RetryLater(fault.RetryAfterSeconds),
            _ => Answer.Reset,
        };
    }
}
