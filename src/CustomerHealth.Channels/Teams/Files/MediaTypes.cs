using Microsoft.AspNetCore.StaticFiles;

namespace CustomerHealth.Channels.Teams.Files;

/// <summary>What kind of file a name stands for.</summary>
internal static class MediaTypes
{
    private static readonly FileExtensionContentTypeProvider Known = new();

    /// <summary>The media type; bytes of no kind when the extension is not known.</summary>
    public static string Of(string name) => Known.TryGetContentType(name, out var type) ? type : "application/octet-stream";
}
