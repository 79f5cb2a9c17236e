namespace CustomerHealth.Storage.Migrations;

/// <summary>A row of <c>schema_version</c>.</summary>
internal sealed class AppliedScript
{
    /// <summary>Number of the script.</summary>
    public long Id { get; set; }

    /// <summary>File name of the script.</summary>
    public string Name { get; set; } = "";

    /// <summary>Hash of its text when it was applied.</summary>
    public string Sha256 { get; set; } = "";
}
