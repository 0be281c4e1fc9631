using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HotDash.Web.Gateways.Store;

internal sealed class StorableTextConverter() : ValueConverter<string, string>(
    text => StorableText.Of(text), text => text);
