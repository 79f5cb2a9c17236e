namespace CustomerHealth.Core.Observations;

/// <summary>Whose readings these are, and of what: shared by all readings of one measure of one account that came without an id.</summary>
/// <param name="account">Key of the account.</param>
/// <param name="measure">Key of the measure.</param>
public sealed class ReadingSeries(string account, string measure)
{
    /// <summary>The id of a reading of the series: the hash of its content.</summary>
    public string IdOf(Reading reading) => ObservationId.Of(account, measure, reading.At, reading.Source, reading.Value);
}
