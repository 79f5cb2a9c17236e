namespace CustomerHealth.Channels.Teams.Files;

/// <summary>Where Teams wants a file put: <c>value.uploadInfo</c>. Both addresses are secrets, and neither is trusted before it is checked.</summary>
/// <param name="UploadUrl">Where the bytes go.</param>
/// <param name="ContentUrl">Where the file is afterwards.</param>
/// <param name="Name">What it is called there.</param>
/// <param name="UniqueId">Its id in OneDrive.</param>
/// <param name="FileType">Its extension, without a dot.</param>
internal sealed record FileUpload(string UploadUrl, string ContentUrl, string Name, string UniqueId, string FileType)
{
    /// <summary>Never the addresses.</summary>
    public override string ToString() => nameof(FileUpload);
}
