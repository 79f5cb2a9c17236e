using System.IO.Compression;
using CustomerHealth.Channels.Teams.Package.Icons;

namespace CustomerHealth.Channels.Teams.Package;

/// <summary>The app package that an administrator uploads to Teams: a zip with the manifest and two icons.</summary>
public static class TeamsPackage
{
    /// <summary>What Teams calls the app.</summary>
    public const string Name = "Customer Health";

    // The first moment that a zip can hold: when the package was made is nobody's business, and the same app gives the same bytes.
    private static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The bytes of the package; the same app gives the same bytes.</summary>
    public static byte[] Of(TeamsApp app)
    {
        using var written = new MemoryStream();
        using (var zip = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, AppManifest.File, AppManifest.Of(app));
            Add(zip, AppManifest.ColorIcon, PngFile.Of(PulseMark.Color()));
            Add(zip, AppManifest.OutlineIcon, PngFile.Of(PulseMark.Outline()));
        }

        return written.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = Written;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
