namespace CustomerHealth.Core.Scorecards;

/// <summary>The words of the bands: for people, and for machines.</summary>
public static class BandWords
{
    /// <summary>Green, Yellow, Red, Not applicable, Unknown: the words of every card, page and document.</summary>
    public static string Word(Band band) => band switch
    {
        Band.Green => "Green",
        Band.Yellow => "Yellow",
        Band.Red => "Red",
        Band.NotApplicable => "Not applicable",
        Band.Unknown => "Unknown",
    };

    /// <summary>green, yellow, red, na, unknown: JSON and templates.</summary>
    public static string Code(Band band) => band switch
    {
        Band.Green => "green",
        Band.Yellow => "yellow",
        Band.Red => "red",
        Band.NotApplicable => "na",
        Band.Unknown => "unknown",
    };
}
