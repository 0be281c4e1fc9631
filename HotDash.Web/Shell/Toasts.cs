using MudBlazor;

namespace HotDash.Web.Shell;

/// <summary>
/// Toasts by rulebook 5: at most 80 characters, 6 s, dismissable, announced; errors stay until dismissed.
/// </summary>
public static class Toasts
{
    private const int Longest = 80;
    private const int ShownMs = 6_000;

    public static void Configure(ISnackbar snackbar)
    {
        snackbar.Configuration.PositionClass = Defaults.Classes.Position.TopCenter;
        snackbar.Configuration.MaxDisplayedSnackbars = 4;
        snackbar.Configuration.NewestOnTop = true;
        snackbar.Configuration.PreventDuplicates = false;
        snackbar.Configuration.ShowTransitionDuration = 0;
        snackbar.Configuration.HideTransitionDuration = 120;
        snackbar.Configuration.MaximumOpacity = 100;
        snackbar.Configuration.ClearAfterNavigation = false;
    }

    public static void Done(ISnackbar snackbar, string text) =>
        Show(snackbar, text, isError: false, options => options.VisibleStateDuration = ShownMs);

    /// <param name="retry">What "Retry" does, or null for no such button.</param>
    public static void Failed(ISnackbar snackbar, string text, Func<Task>? retry = null) =>
        Show(snackbar, text, isError: true, options =>
        {
            options.RequireInteraction = true;
            if (retry is null) return;
            options.Action = "Retry";
            options.OnClick = _ => retry();
        });

    private static void Show(ISnackbar snackbar, string text, bool isError, Action<SnackbarOptions> more) =>
        snackbar.Add<Toast>(
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                [nameof(Toast.Text)] = text.Length <= Longest ? text : text[..(Longest - 1)] + "…",
                [nameof(Toast.IsError)] = isError,
            },
            isError ? Severity.Error : Severity.Success,
            options =>
            {
                options.HideIcon = true;
                options.ShowCloseIcon = true;
                options.CloseAfterNavigation = false;
                more(options);
            });
}
