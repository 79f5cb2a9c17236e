using System.Text;
using CustomerHealth.Bot.Reports;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary>What a document is filled from is read as it was meant, or refused with the file's name; it is never garbled.</summary>
public sealed class DataFileTests : IDisposable
{
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData(new byte[] { 0x4B, 0xFC, 0x68, 0x6E }, "is not UTF-8 text: byte 2 cannot be read. Save the file as UTF-8.")] // Latin-1
    [InlineData(new byte[] { 0xFF, 0xFE, 0x4B, 0x00 }, "is not UTF-8 text: byte 1 cannot be read. Save the file as UTF-8.")] // UTF-16
    public async Task Read_NotUtf8_IsRefused(byte[] content, string sentence)
    {
        var file = _cli.File("notes.yaml");
        await File.WriteAllBytesAsync(file, content);

        (await Should.ThrowAsync<BadInputException>(ReadAsync(file))).Message.ShouldBe($"'{file}' {sentence}");
    }

    [Fact]
    public async Task Read_TooLargeOrMissing_IsRefused()
    {
        var large = _cli.File("large.yaml", new string('#', 1_000_001));

        (await Should.ThrowAsync<BadInputException>(ReadAsync(large))).Message.ShouldBe($"'{large}' is larger than 1 MB; a file of --data is a few kilobytes.");
        (await Should.ThrowAsync<BadInputException>(ReadAsync("nowhere.yaml"))).Message.ShouldBe("There is no file 'nowhere.yaml'; name it.");
    }

    [Fact]
    public async Task Read_Utf8WithAMark_IsItsText()
    {
        var file = _cli.File("notes.yaml");
        await File.WriteAllTextAsync(file, "Köhler", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        (await ReadAsync(file)).ShouldBe("Köhler");
    }

    private static Task<string> ReadAsync(string file) => DataFile.ReadAsync(file, "name it", CancellationToken.None);
}
