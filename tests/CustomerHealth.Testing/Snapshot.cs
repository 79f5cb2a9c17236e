using System.Runtime.CompilerServices;
using Shouldly;

namespace CustomerHealth.Testing;

/// <summary>Compares text with a file that a person has looked at and committed.</summary>
public static class Snapshot
{
    /// <summary>
    /// Passes when <c>TestFile.Member.verified.EXT</c> beside the test holds the same; else writes <c>.received.</c> beside it and fails naming both.
    /// </summary>
    public static void Match(string actual, string extension = "txt", [CallerFilePath] string file = "", [CallerMemberName] string member = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{member}");
        var (verified, received) = ($"{stem}.verified.{extension}", $"{stem}.received.{extension}");
        var text = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (File.Exists(verified) && string.Equals(File.ReadAllText(verified).ReplaceLineEndings("\n"), text, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        throw new ShouldAssertException($"{received} differs from {verified}. If the new one is right, move it over the old one.");
    }
}
