using HotDash.Web.Gateways.Store;
using HotDash.Web.Shell;

namespace HotDash.Web.Startup;

/// <summary>Where people find the console; behind a balancer that is not where the node listens.</summary>
internal static class PublicUrlSetting
{
    private const string Key = "PublicUrl";

    public static Uri? Read(SettingReader read, AccessMode access)
    {
        if (read.Text(Key) is null) return null;
        var url = read.Url(Key, "");
        if (url.PathAndQuery != "/" || url.Fragment.Length > 0 || url.UserInfo.Length > 0)
            throw new StartRefusedException($"{Key}: \"{url}\" names more than scheme, host and port, such as https://console.example.com.");
        if (access == AccessMode.Sample && !url.IsLoopback)
        {
            throw new StartRefusedException(
                $"{Key}: {url} is not a loopback address, and Access:Mode=Sample lets anybody sign in; use 127.0.0.1 or Access:Mode=Chatwoot.");
        }

        return url;
    }
}
