using HotDash.Core.Guardrails;

namespace HotDash.Web.Startup;

/// <summary>Reads <c>Guardrails:*</c>.</summary>
internal static class GuardrailSettings
{
    public static GuardrailPolicy Read(SettingReader read) => GuardrailPolicy.Default with
    {
        RefundLimitUsd = read.Number("Guardrails:RefundLimitUsd", 500, 0, 1_000_000),
    };
}
