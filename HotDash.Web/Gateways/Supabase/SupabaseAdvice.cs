using System.Net.Sockets;
using HotDash.Web.Gateways.Store;
using Npgsql;

namespace HotDash.Web.Gateways.Supabase;

/// <summary>The classic mistakes with a Supabase connection, each in one sentence that says what to do.</summary>
internal static class SupabaseAdvice
{
    public static StartRefusedException Explain(string key, string connectionString, Exception failure)
    {
        var target = new NpgsqlConnectionStringBuilder(connectionString);
        return new StartRefusedException($"{key}: {Sentence(target, failure)}");
    }

    private static string Sentence(NpgsqlConnectionStringBuilder target, Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } refused
            => $"{target.Host} refuses {target.Username}: {refused.MessageText.TrimEnd('.')}; check Username and Password.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
            $"there is no database \"{target.Database}\" at {target.Host}; on Supabase it is called postgres.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refused =>
            $"{target.Username} may not use HotDash's tables ({refused.MessageText.TrimEnd('.')}); grant it the role service_role, or sign in as a member of it.",
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } =>
            $"{target.Host} has no connection left; lower \"Maximum Pool Size\" or raise the project's limit.",
        PostgresException { SqlState: "XX000" or "08P01" } pooler =>
            $"the pooler at {target.Host} refuses: {pooler.MessageText.TrimEnd('.')}; through Supabase's pooler the user is \"role.project-ref\".",
        PostgresException other => $"{target.Host} answers: {other.MessageText.TrimEnd('.')}.",
        _ when Find<SocketException>(failure) is { } socket => Network(target, socket.SocketErrorCode),
        _ when Find<System.Security.Authentication.AuthenticationException>(failure) is not null =>
            $"the certificate of {target.Host} is not trusted; name the project's root certificate with \"Root Certificate\".",
        _ when Find<TimeoutException>(failure) is not null =>
            $"{target.Host}:{target.Port} does not answer within {target.Timeout} s; check host, port and firewall.",
        _ => $"{target.Host}:{target.Port} cannot be used ({failure.Message.TrimEnd('.')}).",
    };

    private static string Network(NpgsqlConnectionStringBuilder target, SocketError error) => error switch
    {
        SocketError.NetworkUnreachable or SocketError.AddressFamilyNotSupported or SocketError.HostUnreachable =>
            $"{target.Host} cannot be reached from here; a direct Supabase host has an IPv6 address only: use the session pooler (port 5432), which has IPv4.",
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain =>
            $"the host \"{target.Host}\" is not known; copy it from the project's connection settings (a direct host has an IPv6 address only, the session pooler IPv4).",
        SocketError.ConnectionRefused =>
            $"nothing listens at {target.Host}:{target.Port}; check host and port (5432 direct or session pooler, 6543 transaction pooler).",
        _ => $"{target.Host}:{target.Port} cannot be reached ({error}).",
    };

    private static T? Find<T>(Exception failure)
        where T : Exception
    {
        for (var at = failure; at is not null; at = at.InnerException)
        {
            if (at is T found) return found;
        }

        return null;
    }
}
