using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace HotDash.Web.Shell;

/// <summary>The frame of every console page.</summary>
public sealed partial class MainLayout : IDisposable
{
    private readonly NavigationManager _navigation;
    private ErrorBoundary? _boundary;

    public MainLayout(NavigationManager navigation, ISnackbar snackbar)
    {
        _navigation = navigation;
        Toasts.Configure(snackbar);
        navigation.LocationChanged += Recovered;
    }

    /// <summary>With a base of "/", a bare fragment would lead to the front page.</summary>
    private string SkipTo => "/" + _navigation.ToBaseRelativePath(_navigation.Uri).Split('#')[0] + "#content";

    public void Dispose() => _navigation.LocationChanged -= Recovered;

    private void Recover() => _boundary?.Recover();

    private void Recovered(object? sender, LocationChangedEventArgs e) => Recover();
}
