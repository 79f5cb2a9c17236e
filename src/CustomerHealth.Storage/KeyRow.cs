namespace CustomerHealth.Storage;

/// <summary>Id and key of a row of any table that has both.</summary>
internal sealed class KeyRow
{
    /// <summary>What other tables refer to.</summary>
    public long Id { get; set; }

    /// <summary>What people and files refer to.</summary>
    public string Key { get; set; } = "";
}
