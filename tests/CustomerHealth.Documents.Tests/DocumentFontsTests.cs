using System.Buffers.Binary;
using CustomerHealth.Documents.Fonts;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Tests;

/// <summary>RP-2: Latin with diacritics and Chinese, Japanese and Korean text, from a folder of TrueType files.</summary>
public sealed class DocumentFontsTests : IDisposable
{
    private const string Droid = "/usr/share/fonts/truetype/droid";

    /// <summary>The other font has Chinese and Japanese characters and kana, but no Hangul.</summary>
    private const string Nanum = "/usr/share/fonts/truetype/nanum/NanumGothic.ttf";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fonts");

    private static byte[] Latin
    {
        get
        {
            using var resource = typeof(DocumentFonts).Assembly.GetManifestResourceStream("Fonts.SourceSans3_400Regular.ttf")!;
            var bytes = new byte[resource.Length];
            resource.ReadExactly(bytes);
            return bytes;
        }
    }

    [FontFact(Droid + "/DroidSansFallbackFull.ttf", "pdftotext", Nanum)]
    public async Task Render_ChineseJapaneseKorean_GiveTheirTextBack()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "a.ttf"), Droid + "/DroidSansFallbackFull.ttf");
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "b.ttf"), Nanum);
        const string Markdown = "---\ntitle: 季度报告 2026\nlang: zh-CN\n---\n客户“健康分”**上升**。\n\n健康スコアが上がりました。\n\n건강 점수가 올랐습니다.\n\nHyvönen Łódź 62 %\n";

        var document = MarkdownToPdf.Render(Markdown, new PdfOptions { Fonts = new DocumentFonts(_folder.FullName) });

        document.Warnings.ShouldBeEmpty();
        var (text, _) = await PdfTool.RunAsync(document, "pdftotext", "{}", "-");
        text.ShouldContain("季度报告 2026");
        text.ShouldContain("客户“健康分”上升。");
        text.ShouldContain("健康スコアが上がりました。");
        text.ShouldContain("건강 점수가 올랐습니다.");
        text.ShouldContain("Hyvönen Łódź 62 %");
        document.Bytes.Length.ShouldBeLessThan(60_000);
    }

    [FontFact(Droid + "/DroidSansFallbackFull.ttf", "qpdf")]
    public async Task Render_Chinese_IsCleanForQpdfAndTheSameAgain()
    {
        var options = new PdfOptions { Fonts = new DocumentFonts(Droid) };
        var document = MarkdownToPdf.Render("客户健康分", options);

        var (output, exitCode) = await PdfTool.RunAsync(document, "qpdf", "--check", "{}");

        exitCode.ShouldBe(0, output);
        MarkdownToPdf.Render("客户健康分", options).Bytes.ShouldBe(document.Bytes);
    }

    [Fact]
    public void Find_QuotesInChinese_AreOfTheFolder()
    {
        Write("a.ttf", Latin);
        var faces = new DocumentFonts(_folder.FullName).Current().Faces;
        FontFace FaceOf(string language) => new FaceChoice(faces, language).Find(FontLibrary.Get(FaceName.SansItalic), '“', "").Face;

        FaceOf("zh-CN").ShouldBeSameAs(faces[0]);
        FaceOf("en").ShouldBeSameAs(FontLibrary.Get(FaceName.SansItalic));
    }

    [Fact]
    public void Check_DamagedAndForeignFiles_AreRefusedEachWithItsName()
    {
        Write("a.otf", [.. "OTTO"u8, .. Latin.AsSpan(4)]);
        Write("b.ttf", Latin.AsSpan(0, 100_000));
        Write("c.ttf", "Hello, world"u8);
        Write("d.woff2", "wOF2...."u8);
        Write("e.ttf", []);
        Write("f.ttf", WithoutRightToEmbed());
        Write("g.ttf", Latin);
        Write("OFL.txt", "SIL"u8);

        new DocumentFonts(_folder.FullName).Check().Select(refused => refused.Sentence).ShouldBe(
        [
            "The font 'a.otf' is not used: it has PostScript (CFF) outlines; only TrueType outlines can be embedded.",
            "The font 'b.ttf' is not used: it ends before its 'GPOS' table does.",
            "The font 'c.ttf' is not used: it is not a TrueType font.",
            "The font 'd.woff2' is not used: it is a web font; unpack it to TrueType first.",
            "The font 'e.ttf' is not used: it ends too early.",
            "The font 'f.ttf' is not used: its owner forbids it in documents (OS/2 fsType 2).",
        ]);
    }

    [Fact]
    public void Check_FileMended_IsTakenWithoutARestart()
    {
        Write("a.ttf", "Hello, world"u8);
        var fonts = new DocumentFonts(_folder.FullName);
        fonts.Check().Count.ShouldBe(1);

        Write("a.ttf", Latin);

        fonts.Check().ShouldBeEmpty();
        fonts.Current().Faces.ShouldHaveSingleItem();
        fonts.Current().ShouldBeSameAs(fonts.Current());
    }

    [Fact]
    public void Check_RandomDamage_IsRefusedOrReadButNeverCrashes()
    {
        var random = new Random(20_261_122);
        for (var round = 0; round < 60; round++)
        {
            var bytes = Latin;
            for (var i = 0; i < 20; i++)
                bytes[round % 2 == 0 ? random.Next(400) : random.Next(bytes.Length)] = (byte)random.Next(256);
            Write("a.ttf", bytes.AsSpan(0, round % 3 == 0 ? random.Next(bytes.Length) : bytes.Length));

            foreach (var face in new DocumentFonts(_folder.FullName).Current().Faces)
                EmbedOrRefuse(face);
        }
    }

    [Fact]
    public void Render_RefusedFont_IsToldInTheWarnings()
    {
        Write("broken.ttf", "Hello, world"u8);

        MarkdownToPdf.Render("Text", new PdfOptions { Fonts = new DocumentFonts(_folder.FullName) })
            .Warnings.ShouldBe(["The font 'broken.ttf' is not used: it is not a TrueType font."]);
    }

    [Fact]
    public void Line_CharacterOfAnotherFace_BeginsARunOfItsOwn()
    {
        var (serif, sans) = (FontLibrary.Get(FaceName.SerifSemiBold), FontLibrary.Get(FaceName.SansSemiBold));
        var sign = (char)Enumerable.Range(0x2100, 0x800).First(code => serif.GlyphOf(code) == 0 && sans.GlyphOf(code) != 0);

        var line = new TextLayout().Line($"up {sign} 3", new TextStyle { IsSerif = true });

        line.Segments.Select(segment => segment.Run!.Face).ShouldBe([serif, sans, serif]);
        string.Concat(line.Segments.Select(segment => segment.Run)).ShouldBe($"up {sign} 3");
    }

    [Fact]
    public void Line_BoldOfAFamilyWithoutBold_IsThickened()
    {
        Write("a.ttf", Latin);
        var faces = new FaceChoice(new DocumentFonts(_folder.FullName).Current().Faces, "zh");
        bool IsThickened(bool isBold) => new TextLayout(faces).Line("“", new TextStyle { IsBold = isBold }).Segments[0].Run!.IsThickened;

        IsThickened(isBold: true).ShouldBeTrue();
        IsThickened(isBold: false).ShouldBeFalse();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static void EmbedOrRefuse(FontFace face)
    {
        try
        {
            FontSubset.Build(face, [0, face.GlyphOf('A'), face.GlyphOf('ä'), face.GlyphOf('ő')]).ShouldNotBeEmpty();
        }
        catch (InvalidDataException refused)
        {
            refused.Message.ShouldContain("has a damaged outline");
        }
    }

    private static byte[] WithoutRightToEmbed()
    {
        var bytes = Latin;
        var os2 = new FontSource(bytes).Tables()["OS/2"].Offset;
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(os2 + 8), 2);
        return bytes;
    }

    private void Write(string name, ReadOnlySpan<byte> bytes) => File.WriteAllBytes(Path.Combine(_folder.FullName, name), bytes);
}
