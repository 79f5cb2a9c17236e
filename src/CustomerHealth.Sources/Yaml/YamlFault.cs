namespace CustomerHealth.Sources.Yaml;

/// <summary>Mistakes that any YAML file can hold; the number is the end of the code.</summary>
internal enum YamlFault
{
    /// <summary>Not YAML.</summary>
    Broken = 1,

    /// <summary>Nothing in the file.</summary>
    Empty = 2,

    /// <summary>A key nobody reads.</summary>
    UnknownKey = 3,

    /// <summary>A key that must be there.</summary>
    MissingKey = 4,

    /// <summary>A list where a text must be, a text where a number must be, and so on.</summary>
    WrongType = 5,

    /// <summary>The same key twice.</summary>
    DuplicateKey = 6,

    /// <summary>A word that is none of those allowed.</summary>
    BadWord = 7,

    /// <summary>A number outside its range.</summary>
    OutOfRange = 8,

    /// <summary>Anchors, tags, several documents, too deep: YAML that these files do not use.</summary>
    Unsupported = 9,

    /// <summary>The file or folder cannot be read.</summary>
    Unreadable = 10,
}
