namespace CustomerHealth.Sources.Validity;

/// <summary>Mistakes that only the scorecard of a flat file, or that file, can hold; the number is the end of the code.</summary>
internal enum FlatFault
{
    /// <summary>A scorecard of templates/scorecards, which is for the store.</summary>
    OfTheStore = 20,

    /// <summary>A measure with neither or both of a map and cut points, or with cut points the wrong way round.</summary>
    BadMeasure = 21,

    /// <summary>A view of a group that is not there.</summary>
    NoSuchGroup = 22,

    /// <summary>Nothing where at least one thing must be.</summary>
    Nothing = 23,

    /// <summary>A column that the file does not have.</summary>
    NoSuchColumn = 24,

    /// <summary>A row with more or fewer cells than the header.</summary>
    RaggedRow = 25,

    /// <summary>A header without names, or with the same name twice.</summary>
    BadHeader = 26,

    /// <summary>A quote that is never closed, or stands inside a cell.</summary>
    BadQuote = 27,

    /// <summary>A column of numbers that holds none.</summary>
    NoNumbers = 28,
}
