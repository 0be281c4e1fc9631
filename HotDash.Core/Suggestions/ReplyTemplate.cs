namespace HotDash.Core.Suggestions;

/// <summary>An approved wording with slots (rulebook 8).</summary>
/// <param name="Id">Stable, such as <c>ack_delay</c>.</param>
/// <param name="Version">Grows with every change of the body.</param>
/// <param name="Label">For the operator.</param>
/// <param name="Body">The text, with slots such as <c>{order.id}</c>; see <see cref="TemplateSlots"/>.</param>
/// <param name="ApprovedBy">Who approved the copy.</param>
/// <param name="ApprovedOn">When.</param>
public sealed record ReplyTemplate(
    string Id, int Version, string Label, string Body, string ApprovedBy, DateOnly ApprovedOn);
