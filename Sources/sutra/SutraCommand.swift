import ArgumentParser
import Platform

/// The program: every command is a subcommand.
@main
struct SutraCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sutra",
        abstract: "An explainable memory: learns text at once, answers with its evidence.",
        version: Version.text,
        subcommands: [
            ServeCommand.self, LearnCommand.self, AskCommand.self, PathsCommand.self,
            StatsCommand.self, ForgetCommand.self, CorrectCommand.self, EntitiesCommand.self,
            VerifyCommand.self,
            BackupCommand.self, RestoreCommand.self, ExportCommand.self, ImportCommand.self,
            ReshardCommand.self, CompactCommand.self, ReextractCommand.self,
            ConfigCommand.self, HealthCommand.self, KeysCommand.self, AuditCommand.self,
            EvalCommand.self, EmbeddingCommand.self, StorageCommand.self, IngesterCommand.self,
            UpCommand.self,
            DownCommand.self,
            StatusCommand.self, RestartCommand.self, LogsCommand.self, ValidateCommand.self,
            BenchCommand.self,
            GridMasterCommand.self, GridAgentCommand.self, GridCommand.self,
        ])

    static func main() async {
        CurrentProcess.returnLargeMemory()
        await main(nil)
    }
}

enum Version {
    static let text = "0.1.0"
}
