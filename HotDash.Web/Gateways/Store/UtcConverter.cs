using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HotDash.Web.Gateways.Store;

/// <summary>PostgreSQL's timestamptz takes moments in UTC, in microseconds.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    time => time.ToUniversalTime(), time => time);
