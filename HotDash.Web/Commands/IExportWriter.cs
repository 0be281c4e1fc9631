using HotDash.Core.Decisions;

namespace HotDash.Web.Commands;

/// <summary>A form of the export.</summary>
internal interface IExportWriter
{
    Task BeginAsync(ExportRequest request, CancellationToken ct);

    Task WriteAsync(LedgerEntry entry, CancellationToken ct);

    Task EndAsync(ExportRequest request, long count, CancellationToken ct);
}
