namespace CustomerHealth.Core.Commands.Acts;

/// <summary>A cap as it was typed, or filled into the form.</summary>
/// <param name="View">A view, or a group of one.</param>
/// <param name="Band">The best band that is left.</param>
/// <param name="Until">The last day.</param>
/// <param name="Reason">Why.</param>
internal sealed record CapWords(string View, string Band, string Until, string Reason)
{
    /// <summary>Key of the first input that was left empty; null when none was.</summary>
    public string? Missing =>
        View.Length == 0 ? ActForms.View
        : Band.Length == 0 ? ActForms.Band
        : Until.Length == 0 ? ActForms.Until
        : FreeText.Reason(Reason).Length == 0 ? ActForms.Reason
        : null;
}
