using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HotDash.Web.Gateways.Store;

internal sealed class IsoTextConverter() : ValueConverter<DateTimeOffset, string>(
    time => Iso.Write(time), text => Iso.Read(text));
