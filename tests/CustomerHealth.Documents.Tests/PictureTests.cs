using System.Globalization;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Testing;

namespace CustomerHealth.Documents.Tests;

/// <summary>Pictures in documents: JPEG and PNG files from the folder of the templates, always with a description.</summary>
public sealed class PictureTests : IDisposable
{
    private const string Outside = "pictures are files in the folder of the templates.";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("pictures");
    private readonly DirectoryInfo _folder;

    public PictureTests() => _folder = _root.CreateSubdirectory("documents");

    [ToolFact("pdfimages")]
    public async Task Render_Jpegs_GoIntoTheFileAsTheyAre()
    {
        foreach (var name in (string[])["rgb.jpg", "progressive.jpg", "grey.jpg", "cmyk.jpg"])
            Write(name, Sample.Picture(name));

        var document = Render("![One](rgb.jpg)\n\n![Two](progressive.jpg)\n\n![Three](grey.jpg)\n\n![Four](cmyk.jpg)\n\n![One again](rgb.jpg)\n");

        document.Warnings.ShouldBeEmpty();
        (await ImagesAsync(document)).ShouldBe(["24x16 rgb 3 8 jpeg", "24x16 rgb 3 8 jpeg", "24x16 gray 1 8 jpeg", "24x16 cmyk 4 8 jpeg", "24x16 rgb 3 8 jpeg"]);
        document.Bytes.AsSpan().IndexOf(Sample.Picture("progressive.jpg")).ShouldBeGreaterThan(0);
        document.Bytes.AsSpan().Count("/DCTDecode"u8).ShouldBe(4);
    }

    /// <summary>All 15 kinds of ISO/IEC 15948, table 11.1.</summary>
    [ToolFact("pdfimages")]
    public async Task Render_PngsOfEveryColourAndDepth_AreDrawn()
    {
        (int Color, int Depth, string Expected)[] kinds =
        [
            (0, 1, "gray 1 1"), (0, 2, "gray 1 2"), (0, 4, "gray 1 4"), (0, 8, "gray 1 8"), (0, 16, "gray 1 16"),
            (2, 8, "rgb 3 8"), (2, 16, "rgb 3 16"),
            (3, 1, "index 1 1"), (3, 2, "index 1 2"), (3, 4, "index 1 4"), (3, 8, "index 1 8"),
            (4, 8, "gray 1 8"), (4, 16, "gray 1 8"), (6, 8, "rgb 3 8"), (6, 16, "rgb 3 8"),
        ];
        foreach (var (color, depth, _) in kinds)
            Write($"{color}-{depth}.png", APng.Of(color, depth));

        var document = Render(string.Join("\n\n", kinds.Select(kind => $"![x]({kind.Color}-{kind.Depth}.png)")));

        document.Warnings.ShouldBeEmpty();
        var masks = kinds.SelectMany(kind => kind.Color >= 4 ? (string[])[$"20x10 {kind.Expected} image", "20x10 gray 1 8 image"] : [$"20x10 {kind.Expected} image"]);
        (await ImagesAsync(document)).ShouldBe(masks);
        await ShouldBeCleanAsync(document);
    }

    [ToolFact("pdfimages")]
    public async Task Render_PaletteWithOpacity_GetsASoftMask()
    {
        Write("a.png", APng.Of(3, 4, [0, 128]));

        (await ImagesAsync(Render("![x](a.png)"))).ShouldBe(["20x10 index 1 4 image", "20x10 gray 1 8 image"]);
    }

    [Fact]
    public void Read_EveryFilter_IsTakenBack()
    {
        foreach (var (color, depth) in (ReadOnlySpan<(int, int)>)[(0, 8), (2, 8), (2, 16), (3, 4), (6, 8)])
        {
            var rows = 0;
            PngRows.Read((PngPicture)PictureReader.Read(APng.Of(color, depth)), (y, row) =>
            {
                rows++;
                for (var i = 0; i < row.Length; i++)
                    row[i].ShouldBe(APng.At(y, i));
            });
            rows.ShouldBe(APng.Height);
        }
    }

    [Fact]
    public void Draw_Picture_IsAsWideAsItIsAtMost()
    {
        Write("small.png", APng.Of(2, 8));
        var options = new DocumentMaterial { Pictures = _folder.FullName };
        var canvas = new RecordingCanvas();

        Documents.Markdown.DocumentReader.Read("![A small map](small.png)\n\n![A wide map](small.png \"wide\")\n", options).Draw(canvas);

        canvas.Images.Select(image => image.Tag!.Kind + ": " + image.Tag.Alt).ShouldBe(["Figure: A small map", "Figure: A wide map"]);
        canvas.Images[0].Box.Width.ShouldBe(APng.Width * 0.75, 0.01);
        canvas.Images[1].Box.Width.ShouldBe(481.28, 0.01);
        canvas.Images[1].Box.Height.ShouldBe(240.64, 0.01);
    }

    [Theory]
    [InlineData("https://example.com/map.png")]
    [InlineData("../secret.png")]
    [InlineData("%2e%2e/secret.png")]
    [InlineData("/etc/passwd")]
    [InlineData("file:///etc/passwd")]
    public void Render_PictureFromElsewhere_IsLeftOut(string address)
    {
        File.WriteAllBytes(Path.Combine(_root.FullName, "secret.png"), APng.Of(2, 8));

        var document = Render($"![A map]({address})");

        document.Warnings.ShouldHaveSingleItem().ShouldStartWith($"Line 1: the image '{address}' was left out, only its description is shown: ");
        document.Bytes.AsSpan().IndexOf("/Image"u8).ShouldBe(-1);
    }

    [Fact]
    public void Render_LinkOutOfTheFolder_IsLeftOut()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "map.png"), "/etc/hostname");

        Render("![A map](map.png)").Warnings.ShouldBe(["Line 1: the image 'map.png' was left out, only its description is shown: pictures are files in the folder of the templates."]);
    }

    /// <summary>A folder on the way may be a link too, and a link may go up from where another led.</summary>
    [Fact]
    public void Render_FolderLinkedOutOfTheFolder_IsLeftOut()
    {
        var elsewhere = _root.CreateSubdirectory("elsewhere/deep");
        File.WriteAllBytes(Path.Combine(elsewhere.FullName, "map.png"), APng.Of(2, 8));
        File.WriteAllBytes(Path.Combine(_root.FullName, "elsewhere", "map.png"), APng.Of(2, 8));
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "linked"), elsewhere.FullName);
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "up.png"), "linked/../map.png");
        Write("map.png", APng.Of(2, 8));

        var document = Render("![A](linked/map.png)\n\n![B](up.png)\n");

        document.Warnings.Select(warning => warning.Split("shown: ")[1]).ShouldBe([Outside, Outside]);
        document.Bytes.AsSpan().IndexOf("/Image"u8).ShouldBe(-1);
    }

    /// <summary>Kubernetes mounts folders of files this way.</summary>
    [Fact]
    public void Render_LinkWithinTheFolder_IsFollowed()
    {
        _folder.CreateSubdirectory("..v1");
        File.WriteAllBytes(Path.Combine(_folder.FullName, "..v1", "map.png"), APng.Of(2, 8));
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "..data"), "..v1");
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "map.png"), "..data/map.png");

        Render("![A](map.png)").Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Render_LinksInACircle_AreLeftOut()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "a.png"), "b.png");
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "b.png"), "a.png");

        Render("![A](a.png)").Warnings.ShouldHaveSingleItem();
    }

    [Fact]
    public void Read_JpegWithoutItsDots_IsDamaged()
    {
        var whole = Sample.Picture("rgb.jpg");
        var scan = whole.AsSpan().IndexOf([(byte)0xFF, (byte)0xDA]);
        var data = scan + 2 + (whole[scan + 2] << 8 | whole[scan + 3]);
        PictureReader.Read(whole).Width.ShouldBe(24);
        byte[][] damaged =
        [
            whole[..(scan + 2)], // only the mark of a scan
            whole[..data], // its head, and nothing more
            [.. whole[..data], 0xFF, 0xD9], // no dots
            whole[..(data + 20)], // no end
            [.. whole[..scan], 0xFF, 0xDA, 0, 2, .. whole[data..]], // a scan of no colour
            [0xFF, 0xD8, .. whole[scan..]], // no frame, no tables
        ];

        foreach (var file in damaged)
            Should.Throw<InvalidDataException>(() => PictureReader.Read(file)).Message.ShouldBe("it is a damaged JPEG.");
    }

    [Fact]
    public void Read_PngWithDamageInItsDots_SaysSoInPlainWords()
    {
        var whole = APng.Black(40, 40);
        var data = whole.AsSpan().IndexOf("IDAT"u8) + 4;
        byte[] broken = [.. whole], flipped = [.. whole], higher = [.. whole], lower = [.. whole];
        (broken[data], broken[data + 1]) = (0xFF, 0xFF);
        flipped[data + 4] ^= 0x10;
        (higher[23], lower[23]) = (41, 39);

        foreach (var file in (byte[][])[APng.Sealed(broken), APng.Sealed(flipped), flipped, APng.Sealed(higher), APng.Sealed(lower)])
            Should.Throw<InvalidDataException>(() => PictureReader.Read(file)).Message.ShouldBe("it is a damaged PNG.");
    }

    [ToolFact("mutool")]
    public async Task Render_LongSides_AreDrawnOrRefused()
    {
        Write("long.png", APng.Black(32_767, 1));
        Write("high.png", APng.Black(1, 32_767));
        Write("longer.png", APng.Black(32_768, 1));

        var document = Render("![a](long.png)\n\n![a](high.png)\n\n![a](longer.png)");

        document.Warnings.ShouldHaveSingleItem().ShouldEndWith("it has 32768 × 1 dots; at most 32767 are allowed on a side.");
        var (output, exitCode) = await PdfTool.RunAsync(document, "mutool", "draw", "-r", "20", "-o", "/dev/null", "-F", "png", "-q", "{}");
        exitCode.ShouldBe(0, output);
        output.ShouldNotContain("error");
    }

    [Fact]
    public void Render_UnfitPictures_AreLeftOutEachWithItsReason()
    {
        Write("interlaced.png", Sample.Picture("interlaced.png"));
        Write("short.png", APng.Of(2, 8).AsSpan(0, 100).ToArray());
        Write("short.jpg", Sample.Picture("rgb.jpg").AsSpan(0, 100).ToArray());
        Write("text.png", "Hello"u8.ToArray());
        var bomb = APng.Of(2, 8);
        (bomb[16], bomb[20]) = (0x7F, 0x7F);
        Write("bomb.png", APng.Sealed(bomb));

        Render("![a](interlaced.png)\n\n![a](short.png)\n\n![a](short.jpg)\n\n![a](text.png)\n\n![a](bomb.png)\n\n![a](none.png)\n\nSee ![a](short.png) here\n")
            .Warnings.Select(warning => warning[(warning.IndexOf("shown: ", StringComparison.Ordinal) + 7)..]).ShouldBe(
            [
                "it is an interlaced PNG; save it without interlacing.",
                "it is a damaged PNG.",
                "it is a damaged JPEG.",
                "it is neither JPEG nor PNG.",
                "it has 2130706452 × 2130706442 dots; 16 million are allowed.",
                "there is no such file in the folder of the templates.",
                "a picture is a paragraph of its own.",
            ]);
    }

    [Fact]
    public void Render_NoDescription_IsRefused()
    {
        Write("a.png", APng.Of(2, 8));

        Should.Throw<DocumentException>(() => Render("Text\n\n![](a.png)\n")).Message.ShouldBe("The image 'a.png' has no description; write ![what it shows](a.png).");
    }

    [Fact]
    public void Read_RandomDamage_IsRefusedOrReadButNeverCrashes()
    {
        var random = new Random(7);
        byte[][] files = [APng.Of(6, 8), APng.Of(3, 2, [1, 2]), Sample.Picture("rgb.jpg"), Sample.Picture("cmyk.jpg")];
        for (var round = 0; round < 400; round++)
        {
            byte[] file = [.. files[round % files.Length]];
            for (var i = 0; i < 4; i++)
                file[random.Next(8, file.Length)] = (byte)random.Next(256);
            if (round % 2 == 0)
                file = APng.Sealed(file);
            Write("a.png", file.AsSpan(0, round % 3 == 0 ? random.Next(file.Length) : file.Length).ToArray());

            Render("![a](a.png)").Pages.ShouldBe(1);
        }
    }

    public void Dispose() => _root.Delete(recursive: true);

    private static async Task<IEnumerable<string>> ImagesAsync(PdfDocument document)
    {
        var (output, _) = await PdfTool.RunAsync(document, "pdfimages", "-list", "{}");
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part[3]}x{part[4]} {part[5]} {part[6]} {part[7]} {part[8]}"))];
    }

    private static async Task ShouldBeCleanAsync(PdfDocument document)
    {
        var (output, exitCode) = await PdfTool.RunAsync(document, "qpdf", "--check", "{}");
        exitCode.ShouldBe(0, output);
    }

    private PdfDocument Render(string markdown) => MarkdownToPdf.Render(markdown, new PdfOptions { Pictures = _folder.FullName });

    private void Write(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(_folder.FullName, name), bytes);
}
