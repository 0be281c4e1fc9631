using HotDash.Web.Gateways.Store;
using HotDash.Web.Gateways.Supabase;
using Npgsql;

namespace HotDash.Web.Startup;

/// <summary>The settings of the shared store; without them the embedded one is used.</summary>
internal static class SupabaseSettings
{
    public static SupabaseOptions? Read(SettingReader read)
    {
        const string work = "Supabase:ConnectionString";
        const string listen = "Supabase:ListenConnectionString";
        var (workText, listenText) = (read.Text(work), read.Text(listen));
        if (workText is null)
        {
            return listenText is null
                ? null
                : throw new StartRefusedException($"{listen}: is set without {work}; set both, or neither for the embedded store.");
        }

        RequireConnection(work, workText);
        if (listenText is not null) RequireConnection(listen, listenText);
        if (SupabaseOptions.IsTransactionPooler(listenText ?? workText))
        {
            throw new StartRefusedException(
                $"{listen}: port {SupabaseOptions.TransactionPoolerPort} is Supabase's transaction pooler, which drops LISTEN; " +
                "name the direct connection or the session pooler (port 5432).");
        }

        return SupabaseOptions.From(workText, listenText);
    }

    private static void RequireConnection(string key, string text)
    {
        if (text.StartsWith("postgres", StringComparison.OrdinalIgnoreCase) && text.Contains("://", StringComparison.Ordinal))
        {
            throw new StartRefusedException(
                $"{key}: is a URI; write it as Npgsql does: Host=…;Port=5432;Database=postgres;Username=…;Password=…;SSL Mode=VerifyFull.");
        }

        try
        {
            var builder = new NpgsqlConnectionStringBuilder(text);
            if (string.IsNullOrEmpty(builder.Host)) throw new StartRefusedException($"{key}: names no Host.");
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            throw new StartRefusedException(
                $"{key}: is not a connection string ({wrong.Message.TrimEnd('.').ReplaceLineEndings(" ")}); write Host=…;Database=…;Username=…;Password=….");
        }
    }
}
