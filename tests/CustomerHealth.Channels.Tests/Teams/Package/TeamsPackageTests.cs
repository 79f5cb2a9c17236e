using System.Buffers.Binary;
using System.IO.Compression;
using CustomerHealth.Channels.Teams.Package;

namespace CustomerHealth.Channels.Tests.Teams.Package;

public sealed class TeamsPackageTests
{
    [Fact]
    public void Of_App_HoldsManifestAndIconsAndNothingElse()
    {
        using var zip = Open(TeamsPackage.Of(AnApp.Of()));

        zip.Entries.Select(entry => entry.FullName).ShouldBe(["manifest.json", "color.png", "outline.png"]);
        Read(zip, "manifest.json").ShouldBe(AppManifest.Of(AnApp.Of()));
        (SideOf(Read(zip, "color.png")), SideOf(Read(zip, "outline.png"))).ShouldBe(((192, 192), (32, 32)));
    }

    /// <summary>An icon that the manifest names and the package lacks is what Teams refuses an upload for.</summary>
    [Fact]
    public void Of_App_EveryIconOfTheManifestIsThere()
    {
        using var zip = Open(TeamsPackage.Of(AnApp.Of()));

        foreach (var (_, icon) in AnApp.Manifest(AnApp.Of())["icons"]!.AsObject())
            zip.GetEntry(icon!.GetValue<string>()).ShouldNotBeNull();
    }

    [Fact]
    public void Of_SameApp_SameBytesWithoutTheTime()
    {
        var package = TeamsPackage.Of(AnApp.Of());

        TeamsPackage.Of(AnApp.Of()).ShouldBe(package);
        TeamsPackage.Of(AnApp.Of("https://other.firm.com")).ShouldNotBe(package);
        using var zip = Open(package);
        zip.Entries.ShouldAllBe(entry => entry.LastWriteTime.DateTime == new DateTime(1980, 1, 1));
    }

    private static ZipArchive Open(byte[] package) => new(new MemoryStream(package));

    private static byte[] Read(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        using var read = new MemoryStream();
        stream.CopyTo(read);
        return read.ToArray();
    }

    private static (int Width, int Height) SideOf(byte[] png) => (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
}
