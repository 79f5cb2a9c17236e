namespace CustomerHealth.Bot.Api;

/// <summary>One element of the array, for the machine-readable description; it is read by <see cref="Sources.Observations.ObservationArray"/>.</summary>
/// <param name="Account">Key of the account.</param>
/// <param name="Measure">Key of the measure, such as <c>support.open-tickets</c>.</param>
/// <param name="At">When it was so, ISO 8601; without a zone in the organisation's.</param>
/// <param name="Value">A text, a number, true or false; NA for "does not apply".</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Id">Optional id of the sender: the same id counts once.</param>
internal sealed record ObservationBody(string Account, string Measure, string At, string Value, string Source, string? Id = null);
