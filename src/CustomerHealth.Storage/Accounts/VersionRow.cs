namespace CustomerHealth.Storage.Accounts;

/// <summary>A row of <c>account_version</c>.</summary>
internal sealed class VersionRow
{
    /// <summary>Later rows have greater ids.</summary>
    public long Id { get; set; }

    /// <summary>Whose it is; 0 where only one account was asked for.</summary>
    public long AccountId { get; set; }

    /// <summary>First day the attributes are in force, <c>yyyy-MM-dd</c>.</summary>
    public string FromDay { get; set; } = "";

    /// <summary>When we came to know them, Unix milliseconds.</summary>
    public long KnownAt { get; set; }

    /// <summary>The attributes as JSON.</summary>
    public string Attributes { get; set; } = "";
}
