namespace CustomerHealth.Sources.Mapping;

/// <summary>Mistakes that only a mapping can hold; the number is the end of the code.</summary>
internal enum MappingFault
{
    /// <summary>A column the CSV file does not have.</summary>
    NoSuchColumn = 20,

    /// <summary>A constant that is no date or word of its kind.</summary>
    BadConstant = 21,

    /// <summary>Neither or both of column and constant.</summary>
    NotOneSource = 22,

    /// <summary>A key of a measure that is not lower-kebab.</summary>
    BadMeasure = 23,

    /// <summary>No accounts, observations or outcomes.</summary>
    NothingMapped = 24,

    /// <summary>A format where there is no time or date from a column.</summary>
    BadFormat = 25,
}
