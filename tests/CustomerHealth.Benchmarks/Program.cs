using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CustomerHealth.Benchmarks;

if (args is ["pdf-peer", .. var rest])
{
    PdfPeer.Run(rest);
    return;
}

// In process: the projects that BenchmarkDotNet generates would inherit our build files.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
