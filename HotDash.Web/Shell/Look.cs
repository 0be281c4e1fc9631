using MudBlazor;

namespace HotDash.Web.Shell;

/// <summary>
/// What MudBlazor's own parts look like. The colours of both themes stand in <c>wwwroot/css/tokens.css</c>, which
/// overrides the palette's variables: so the theme is the document's, and there is no flash.
/// </summary>
public static class Look
{
    private static readonly string[] Fonts = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Helvetica Neue", "Arial", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight { Primary = "#0b6b63", Error = "#c62828", Success = "#146c2e", Warning = "#8a4b00" },
        Typography = new Typography { Default = new DefaultTypography { FontFamily = Fonts } },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px" },
    };
}
