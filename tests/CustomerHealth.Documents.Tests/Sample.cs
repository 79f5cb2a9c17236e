using System.Runtime.CompilerServices;

namespace CustomerHealth.Documents.Tests;

/// <summary>The documents in the Samples folder.</summary>
internal static class Sample
{
    public static readonly PdfOptions Options = new()
    {
        Created = new DateTimeOffset(2026, 10, 14, 8, 0, 0, TimeSpan.Zero),
        SnapshotId = "snapshot-1",
    };

    public static string Review => File.ReadAllText(Path.Combine(Folder(), "Samples", "review.md"));

    /// <summary>With <c>@LONG@</c> where a long text belongs.</summary>
    public static string Stress => File.ReadAllText(Path.Combine(Folder(), "Samples", "stress.md"));

    /// <summary>A picture in the Samples folder.</summary>
    public static byte[] Picture(string name) => File.ReadAllBytes(Path.Combine(Folder(), "Samples", name));

    /// <summary>The folder of the whole project.</summary>
    public static string Repository => Path.GetFullPath(Path.Combine(Folder(), "..", ".."));

    /// <summary>A paragraph of that many words: w1 w2 w3 and so on.</summary>
    public static string Words(int count) => string.Join(' ', Enumerable.Range(1, count).Select(i => $"w{i}"));

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
