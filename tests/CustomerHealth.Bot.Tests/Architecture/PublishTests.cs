using System.Diagnostics;
using System.Runtime.CompilerServices;
using CustomerHealth.Testing;

namespace CustomerHealth.Bot.Tests.Architecture;

/// <summary>Publishing restores for one machine; the committed lock file, which is for all of them, must not change with it.</summary>
public class PublishTests
{
    [Theory]
    [InlineData("true", "publish.lock.json")]
    [InlineData("false", "")]
    public async Task LockFile_WhenPublishing_IsAnotherThanTheCommittedOne(string isPublishing, string expected)
    {
        var project = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "src", "CustomerHealth.Bot"));
        string[] arguments = ["msbuild", project, "-getProperty:NuGetLockFilePath", $"-p:_IsPublishing={isPublishing}"];
        using var build = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;

        var said = (await build.SaidAsync()).Output;

        (build.ExitCode, Path.GetFileName(said.Trim())).ShouldBe((0, expected));
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
