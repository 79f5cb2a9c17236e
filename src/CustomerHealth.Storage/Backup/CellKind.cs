namespace CustomerHealth.Storage.Backup;

/// <summary>What a cell holds. The only types of our columns that mean the same on every engine.</summary>
internal enum CellKind
{
    /// <summary>Nothing.</summary>
    Null,

    /// <summary>A whole number of 64 bits.</summary>
    Whole,

    /// <summary>A number of double precision.</summary>
    Real,

    /// <summary>Text.</summary>
    Text,
}
