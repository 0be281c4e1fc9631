using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HotDash.Sandbox.Control;

namespace HotDash.Sandbox.Api;

internal static class AnswerWriter
{
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static async Task WriteAsync(HttpContext http, Answer answer)
    {
        if (ReferenceEquals(answer, Answer.Reset))
        {
            http.Abort();
            return;
        }

        // Before the answer leaves, so that whoever has it finds it in the log.
        http.Features.Get<LogEntry>()?.Status = answer.Status;
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.Status == 429 ? "text/plain" : "application/json; charset=utf-8";
        if (answer.RetryAfterSeconds is { } seconds)
            http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var text = answer.Body?.ToJsonString(Json) ?? answer.Text ?? "";
        if (text.Length > 0) await http.Response.WriteAsync(text, http.RequestAborted);
    }
}
