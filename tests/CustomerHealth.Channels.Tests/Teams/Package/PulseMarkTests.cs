using System.Diagnostics;
using System.Security.Cryptography;
using CustomerHealth.Channels.Teams.Package.Icons;
using CustomerHealth.Testing;

namespace CustomerHealth.Channels.Tests.Teams.Package;

/// <summary>The icons, dot by dot: what Teams' guidelines ask of them can be counted.</summary>
public sealed class PulseMarkTests
{
    private const int SafeSide = 120;

    [Fact]
    public void Color_EveryDot_IsOpaque() => Dots(PulseMark.Color()).ShouldAllBe(dot => dot.Opacity == byte.MaxValue);

    /// <summary>Teams rounds the corners, and cuts a circle out of it in some places.</summary>
    [Fact]
    public void Color_OutsideTheMiddle_IsTheGroundAlone()
    {
        var icon = PulseMark.Color();
        var edge = (icon.Side - SafeSide) / 2;

        var outside = from row in Enumerable.Range(0, icon.Side)
                      from column in Enumerable.Range(0, icon.Side)
                      where Math.Min(row, column) < edge || Math.Max(row, column) >= edge + SafeSide
                      select icon.At(column, row).Color;

        outside.ShouldAllBe(color => color == PulseMark.Accent);
        Dots(icon).Count(dot => dot.Color == Rgb.White).ShouldBeGreaterThan(1500);
    }

    [Fact]
    public void Outline_EveryDot_IsWhiteOrClear()
    {
        var dots = Dots(PulseMark.Outline()).ToList();

        dots.ShouldAllBe(dot => dot.Color == Rgb.White);
        dots.Count(dot => dot.Opacity == 0).ShouldBeGreaterThan(dots.Count / 2);
        dots.Count(dot => dot.Opacity == byte.MaxValue).ShouldBeGreaterThan(40);
    }

    [Fact]
    public void Outline_OutermostDots_AreClear()
    {
        var icon = PulseMark.Outline();

        foreach (var at in Enumerable.Range(0, icon.Side))
            new[] { icon.At(at, 0), icon.At(at, icon.Side - 1), icon.At(0, at), icon.At(icon.Side - 1, at) }.ShouldAllBe(dot => dot.Opacity == 0);
    }

    /// <summary>The same on every machine: whoever changes the mark looks at it, and then puts the new sums here.</summary>
    [Fact]
    public void Dots_OnAnyMachine_AreThese() =>
        (SumOf(PulseMark.Color()), SumOf(PulseMark.Outline())).ShouldBe(("23c40840101dea95", "2e48a070f18682ef"));

    [ToolFact("mutool")]
    public async Task Png_ReadByAnotherProgram_HasOurDots()
    {
        var color = await DecodedAsync(PulseMark.Color(), "rgb");
        color.SequenceEqual(Dots(PulseMark.Color()).SelectMany(dot => new[] { dot.Color.Red, dot.Color.Green, dot.Color.Blue })).ShouldBeTrue();

        var outline = (await DecodedAsync(PulseMark.Outline(), "rgba")).Chunk(4).ToList();
        outline.Select(dot => dot[3]).SequenceEqual(Dots(PulseMark.Outline()).Select(dot => dot.Opacity)).ShouldBeTrue();
        // The other program reckons with colours multiplied by their opacity, and rounds.
        outline.ShouldAllBe(dot => dot[3] == 0 || Math.Min(dot[0], Math.Min(dot[1], dot[2])) >= 254);
    }

    private static IEnumerable<(Rgb Color, byte Opacity)> Dots(Raster icon) =>
        from row in Enumerable.Range(0, icon.Side) from column in Enumerable.Range(0, icon.Side) select icon.At(column, row);

    private static string SumOf(Raster icon) => Convert.ToHexStringLower(SHA256.HashData([.. Dots(icon).SelectMany(dot => new[] { dot.Color.Red, dot.Color.Green, dot.Color.Blue, dot.Opacity })]))[..16];

    private static async Task<byte[]> DecodedAsync(Raster icon, string colors)
    {
        var folder = Directory.CreateTempSubdirectory("icon-").FullName;
        try
        {
            var (png, dots) = (Path.Combine(folder, "icon.png"), Path.Combine(folder, "icon.pam"));
            await File.WriteAllBytesAsync(png, PngFile.Of(icon));
            using var mutool = Process.Start(new ProcessStartInfo("mutool", ["draw", "-q", "-r", "96", "-F", "pam", "-c", colors, "-o", dots, png]) { UseShellExecute = false, RedirectStandardError = true })!;
            var (_, said) = await mutool.SaidAsync();
            mutool.ExitCode.ShouldBe(0, said);
            var read = await File.ReadAllBytesAsync(dots);
            return read[(read.AsSpan().IndexOf("ENDHDR\n"u8) + 7)..];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
